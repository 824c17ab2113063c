import { expect, it } from 'vitest';
import { hostElementFor } from '../../../src/page/host-place';
import { isInInteractive } from '../../../src/page/interactive';
import { createLateHosts } from '../../../src/page/late-hosts';
import { feedText } from '../../../src/page/sentinel-feed';
import { createShadowRoots } from '../../../src/page/shadow-roots';
import { type Annotated, annotateFrame } from './support/annotated';
import { elementIn, type Frame, nextFrame, openFrame, until } from './support/frame';
import { paintedTexts } from './support/painted';

/** Closed roots, as only an extension can see them. */
function createClosedRoots() {
  const roots = new WeakMap<Element, ShadowRoot>();
  return {
    attach(host: Element, html: string): ShadowRoot {
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = html;
      roots.set(host, root);
      return root;
    },
    of: (element: Element) => element.shadowRoot ?? roots.get(element) ?? null,
  };
}

async function annotateRoots(
  body: string,
  prepare: (frame: Frame, closed: ReturnType<typeof createClosedRoots>) => void,
): Promise<Annotated & { readonly closed: ReturnType<typeof createClosedRoots> }> {
  const frame = await openFrame(body);
  const closed = createClosedRoots();
  prepare(frame, closed);
  const page = annotateFrame(frame, { shadowRootOf: closed.of });
  await page.settled();
  return { ...page, closed };
}

function middleOf(page: Annotated, index: number): readonly [x: number, y: number] {
  const mention = page.annotation.mentions()[index];
  const rect = mention && page.annotation.rectsOf(mention)[0];
  if (!rect) throw new Error(`no mention ${index} that shows`);
  return [rect.left + rect.width / 2, rect.top + rect.height / 2];
}

it('reads closed shadow roots in each other, and finds the mention at a point in them', async () => {
  const page = await annotateRoots('<p>Jen Psaki</p><x-outer></x-outer>', ({ document }, closed) => {
    const root = closed.attach(elementIn(document, 'x-outer'), '<section>Xinjiang</section><div></div>');
    closed.attach(elementIn(root, 'div'), '<p>in it Xi <b>Jinping</b></p>');
  });
  expect(page.texts()).toEqual(['Jen Psaki', 'Xinjiang', 'Xi Jinping']);
  expect(page.annotation.mentionAt(...middleOf(page, 2))?.text).toBe('Xi Jinping');
  expect(page.annotation.mentionAt(...middleOf(page, 1))?.text).toBe('Xinjiang');
});

it('follows text in closed shadow roots', async () => {
  let root: ShadowRoot | null = null;
  const page = await annotateRoots('<x-host></x-host>', ({ document }, closed) => {
    root = closed.attach(elementIn(document, 'x-host'), '<p>Xinjiang</p>');
  });
  expect(page.texts()).toEqual(['Xinjiang']);
  if (root) elementIn(root, 'p').textContent = 'Ned Price';
  await until(() => page.texts().join() === 'Ned Price', 'the new text is marked');
});

it.each(['x-host', 'div'])('finds a root that <%s> gets after it was read', async (name) => {
  const page = await annotateRoots(`<p>text</p><${name} id="host"></${name}>`, () => {});
  expect(page.texts()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  page.closed.attach(elementIn(page.document, '#host'), '<p>Xinjiang</p>');
  await until(() => page.texts().length === 1, 'the late root is read');
});

it('finds a root that an element gets long after it was read', async () => {
  const page = await annotateRoots('<x-host></x-host>', () => {});
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  page.closed.attach(elementIn(page.document, 'x-host'), '<p>Xinjiang</p>');
  await until(() => page.texts().length === 1, 'the late root is read');
});

it('hands the text of late closed roots to the sentinel too', async () => {
  const { document } = await openFrame('<x-host>light</x-host>');
  const closed = createClosedRoots();
  const living = new AbortController();
  const read: string[] = [];
  const onError = (error: unknown) => read.push(String(error));
  feedText(document, ({ text }) => read.push(text), onError, living.signal, closed.of);
  await until(() => read.includes('light'), 'the page is read');
  closed.attach(elementIn(document, 'x-host'), '<p>Xinjiang</p>');
  await until(() => read.includes('Xinjiang'), 'the late root is read');
  living.abort();
});

it('asks nothing again on a page that can get no roots', async () => {
  const frame = await openFrame('<p>Xinjiang</p><div>text</div>');
  let asked = 0;
  const page = annotateFrame(frame, {
    shadowRootOf: () => {
      asked++;
      return null;
    },
  });
  await page.settled();
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(asked).toBe(before);
});

it('asks no more when the elements without a root have left the page', async () => {
  const { document, view } = await openFrame('<x-host></x-host>');
  const living = new AbortController();
  let rounds = 0;
  const onDue = () => {
    rounds++;
    while (hosts.isDue()) hosts.ask();
  };
  const hosts = createLateHosts(
    view,
    createShadowRoots(({ shadowRoot }) => shadowRoot),
    onDue,
    living.signal,
  );
  const host = elementIn(document, 'x-host');
  hosts.add(host, true);
  await until(() => rounds === 2, 'it is asked again');
  host.remove();
  await until(() => rounds === 3, 'it is found to be gone');
  await new Promise((resolve) => setTimeout(resolve, 2_300));
  expect(rounds).toBe(3);
  living.abort();
});

it.each(['open', 'closed'] as const)('orders slotted text as it is drawn, in %s roots', async (mode) => {
  const page = await annotateRoots(
    '<x-card><p>Xinjiang</p><h2 slot="title">Ned Price</h2><p>Xi Jinping</p></x-card>',
    ({ document }, closed) => {
      const host = elementIn(document, 'x-card');
      const html = '<slot name="title"></slot><p>Jen Psaki</p><slot></slot>';
      if (mode === 'open') host.attachShadow({ mode }).innerHTML = html;
      else closed.attach(host, html);
    },
  );
  expect(page.texts()).toEqual(['Ned Price', 'Jen Psaki', 'Xinjiang', 'Xi Jinping']);
  for (const index of [0, 1, 2, 3]) {
    expect(page.annotation.mentionAt(...middleOf(page, index))?.text).toBe(page.texts()[index]);
  }
});

it('orders what is slotted through two hosts', async () => {
  const page = await annotateRoots('<x-outer><p>Xinjiang</p></x-outer>', ({ document }, closed) => {
    const root = closed.attach(elementIn(document, 'x-outer'), '<x-inner><slot></slot></x-inner><p>Ned Price</p>');
    closed.attach(elementIn(root, 'x-inner'), '<p>Jen Psaki</p><slot></slot>');
  });
  expect(page.texts()).toEqual(['Jen Psaki', 'Xinjiang', 'Ned Price']);
});

it('lists nothing of a host that no slot shows, and no content of a slot that something else fills', async () => {
  const page = await annotateRoots(
    '<x-card>Xinjiang<p>Ned Price</p></x-card><x-full><b>Xi Jinping</b></x-full>',
    ({ document }, closed) => {
      closed.attach(elementIn(document, 'x-card'), '<p>text</p>');
      closed.attach(elementIn(document, 'x-full'), '<slot>Jen Psaki</slot>');
    },
  );
  expect(page.texts()).toEqual(['Xi Jinping']);
});

it('lists no text whose slot is hidden', async () => {
  const page = await annotateRoots('<x-card>Xinjiang</x-card><x-card><p>Ned Price</p></x-card>', (frame, closed) => {
    for (const host of frame.document.querySelectorAll('x-card')) {
      closed.attach(host, '<div style="display: none"><slot></slot></div>Jen Psaki');
    }
  });
  expect(page.texts()).toEqual(['Jen Psaki', 'Jen Psaki']);
});

it('joins no name over two slots', async () => {
  const page = await annotateRoots(
    '<x-card><span slot="b">Xi </span><span slot="a">Jinping</span></x-card>',
    ({ document }, closed) =>
      closed.attach(elementIn(document, 'x-card'), '<slot name="a"></slot><slot name="b"></slot>'),
  );
  expect(page.texts()).toEqual([]);
  elementIn(page.document, 'span').textContent = 'Xi ';
  await new Promise((resolve) => setTimeout(resolve, 200));
  await page.settled();
  expect(page.texts()).toEqual([]);
});

it('knows the dialog and the button that slotted text is drawn in', async () => {
  const page = await annotateRoots(
    '<x-modal><p>Xinjiang</p></x-modal><x-button>Ned Price</x-button>',
    (frame, closed) => {
      const root = closed.attach(elementIn(frame.document, 'x-modal'), '<dialog><slot></slot></dialog>');
      root.querySelector('dialog')?.showModal();
      closed.attach(elementIn(frame.document, 'x-button'), '<button><slot></slot></button>');
    },
  );
  const { drawnParent } = page.annotation;
  const [inDialog, inButton] = [elementIn(page.document, 'p'), elementIn(page.document, 'x-button').firstChild];
  expect(hostElementFor(inDialog, drawnParent).localName).toBe('dialog');
  expect(isInInteractive(inDialog, drawnParent)).toBe(false);
  expect(inButton && isInInteractive(inButton, drawnParent)).toBe(true);
});

it('forgets what stands in the roots of elements that move into an editor, and reads it again outside', async () => {
  const page = await annotateRoots(
    '<main></main><div contenteditable></div><section></section>',
    ({ document }, closed) => {
      closed.attach(elementIn(document, 'section'), '<p>Xi <b>Jinping</b></p>');
    },
  );
  const section = elementIn(page.document, 'section');
  expect(page.texts()).toEqual(['Xi Jinping']);
  for (const [place, texts] of [
    ['div', []],
    ['main', ['Xi Jinping']],
  ] as const) {
    elementIn(page.document, place).append(section);
    await nextFrame(page.view);
    await page.settled();
    expect(page.texts()).toEqual(texts);
    expect(paintedTexts(page)).toEqual(texts);
  }
});
