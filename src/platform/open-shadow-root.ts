/**
 * The shadow root of an element, also a closed one. Costs a microsecond in Chromium where the element has no open one.
 * Where the browser opens no closed ones, as for a page's own script, only open ones are known. Never throws.
 */
export function openShadowRoot(element: Element): ShadowRoot | null {
  return element.shadowRoot ?? closedRootOf(element);
}

/** For extensions: in Chromium a function, in Firefox a property of elements. */
interface ClosedRootSources {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } };
}

function closedRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const { openOrClosedShadowRoot } = element as { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { chrome } = globalThis as ClosedRootSources;
  try {
    return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // An orphan, or an API of that name that is not Chromium's.
    return null;
  }
}
