import { expect, it } from 'vitest';
import { hostElementFor } from '../../../src/page/host-place';
import { scrollIntoView } from '../../../src/page/scroll-into-view';
import { withBothPainters } from './support/both-painters';
import { elementIn, openFrame } from './support/frame';

withBothPainters(({ annotatePage }) => {
  it('hosts a popover in the root element of an ordinary page', async () => {
    const { document } = await openFrame('<p>text</p>');
    expect(hostElementFor(elementIn(document, 'p')).localName).toBe('html');
  });

  it('hosts a popover in the closest modal dialog, also from inside a shadow root', async () => {
    const { document } = await openFrame('<dialog id="outer"><dialog id="inner"><div></div></dialog><p>x</p></dialog>');
    const root = elementIn(document, 'div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>text</p>';
    const [outer, inner] = document.querySelectorAll('dialog');
    outer?.showModal();
    inner?.showModal();
    expect(hostElementFor(elementIn(root, 'p').firstChild ?? root).id).toBe('inner');
    expect(hostElementFor(elementIn(document, '#outer > p')).id).toBe('outer');
  });

  it('does not take a dialog that is not modal for the host', async () => {
    const { document } = await openFrame('<dialog open><p>text</p></dialog>');
    expect(hostElementFor(elementIn(document, 'p')).localName).toBe('html');
  });

  it('scrolls to a mention that is out of view, in every box around it, and not to one in view', async () => {
    const gap = '<div style="height: 2000px"></div>';
    const page = await annotatePage(
      `<p>Jen Psaki</p>${gap}<div id="box" style="height: 90px; overflow: auto">${gap}Xinjiang${gap}</div>${gap}`,
    );
    const [near, far] = page.annotation.mentions();
    if (!near || !far) throw new Error('two mentions');
    scrollIntoView(page.document, near.range.startContainer, () => page.annotation.rectsOf(near)[0]);
    expect(page.view.scrollY).toBe(0);
    scrollIntoView(page.document, far.range.startContainer, () => page.annotation.rectsOf(far)[0]);
    const [rect] = page.annotation.rectsOf(far);
    const box = elementIn(page.document, '#box').getBoundingClientRect();
    expect(rect && rect.top >= box.top && rect.bottom <= box.bottom).toBe(true);
    expect(rect && rect.top >= 0 && rect.bottom <= page.view.innerHeight).toBe(true);
  });
});
