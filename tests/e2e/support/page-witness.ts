/**
 * A script of a page that looks for anybody else at work in it, by every way that a page has: what changes in its document,
 * what events it hears, what its own functions are called for, and what the browser tells of styles, files and animations.
 * Sent as text: it may use nothing from outside. It runs before the page has a body.
 */
export function witnessPage(): void {
  const names = (object: object) => Object.getOwnPropertyNames(object);
  const globalsAtFirst = new Set(names(window));
  const changes = new Set<string>();
  const events = new Set<string>();
  const calls = new Set<string>();

  const nameOf = (target: unknown) => {
    if (target === window) return 'window';
    if (!(target instanceof Node)) return String(target);
    const name = target.nodeName.toLowerCase();
    return target instanceof HTMLDivElement && target.className !== '' ? `${name}.${target.className}` : name;
  };
  const listed = (nodes: NodeList) => [...nodes].map(nameOf);
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      for (const name of listed(addedNodes)) changes.add(`+ ${name}`);
      for (const name of listed(removedNodes)) changes.add(`- ${name}`);
      if (type !== 'childList') changes.add(`${type} ${attributeName ?? ''} of ${nameOf(target)}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const types = new Set(
    [window, Document.prototype, HTMLElement.prototype, Element.prototype]
      .flatMap((object) => {
        const all: string[] = [];
        for (const name in object) all.push(name);
        return all;
      })
      // Of sensors: they come when they like.
      .flatMap((name) => (name.startsWith('on') && !name.startsWith('ondevice') ? name.slice(2) : [])),
  );
  for (const type of [...types, 'focusin', 'focusout', 'backgrounder-succession']) {
    addEventListener(type, ({ target }) => events.add(`${type} of ${nameOf(target)}`), true);
  }

  const watched: [object, string][] = [
    [Element.prototype, 'attachShadow'],
    [Node.prototype, 'appendChild'],
    [Element.prototype, 'append'],
    [Document.prototype, 'createElement'],
    [Document.prototype, 'createTreeWalker'],
    [Document.prototype, 'querySelectorAll'],
    [EventTarget.prototype, 'addEventListener'],
    [EventTarget.prototype, 'dispatchEvent'],
    [Element.prototype, 'getBoundingClientRect'],
    [Range.prototype, 'getClientRects'],
    [Highlight.prototype, 'add'],
    [HighlightRegistry.prototype, 'set'],
    [HighlightRegistry.prototype, 'delete'],
    [window, 'getComputedStyle'],
    [window, 'setTimeout'],
    [window, 'setInterval'],
    [window, 'requestIdleCallback'],
    [window, 'requestAnimationFrame'],
    [window, 'postMessage'],
    [Array.prototype, 'map'],
    [Map.prototype, 'get'],
    [Promise.prototype, 'then'],
  ];
  let isLooking = false;
  for (const [owner, name] of watched) {
    const own = Reflect.get(owner, name);
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      if (!isLooking) calls.add(name);
      return Reflect.apply(own, this, given);
    });
  }

  const look = (): Record<string, readonly string[]> => {
    isLooking = true;
    const element = document.querySelector('#a') ?? document.documentElement;
    const styled = [...CSS.highlights.keys()].filter((name) => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(element, `::highlight(${name})`);
      return textDecorationLine !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
    });
    const seen = {
      globals: names(window).filter((name) => !globalsAtFirst.has(name) && name !== 'witness'),
      attributes: [document.documentElement, document.body].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name),
      ),
      changes: [...changes],
      events: [...events],
      calls: [...calls],
      highlights: [...CSS.highlights.keys()],
      styled,
      sheets: [...document.styleSheets, ...document.adoptedStyleSheets].map(({ href }) => String(href)),
      files: performance.getEntriesByType('resource').map(({ name }) => name),
      animations: document.getAnimations().map(({ id }) => id),
      elements: [...document.querySelectorAll('*')].map(nameOf).filter((name) => name.includes('-')),
      shadows: [...document.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? nameOf(each) : [])),
      active: [nameOf(document.activeElement)],
    };
    isLooking = false;
    return seen;
  };
  Object.assign(window, { witness: look });
}
