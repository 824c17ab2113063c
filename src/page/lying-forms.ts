import { closestTo, parentElementOf, reading } from './natives';

const fieldsOf = reading(HTMLFormElement.prototype, 'elements');

/**
 * The element itself, or the closest one around it above which no form lies: Floating UI asks each element on the way up
 * for its parent, and a form with a field called `parentNode` would send it round for ever (see `natives`).
 */
export function outOfLyingForms(element: Element): Element {
  let from = element;
  for (let form = closestTo(element, 'form'); form; ) {
    const above = parentElementOf(form);
    if (above && lies(form)) from = above;
    form = above && closestTo(above, 'form');
  }
  return from;
}

function lies(form: Element): boolean {
  if (Object.prototype.toString.call(form) !== '[object HTMLFormElement]') return false;
  return [...fieldsOf(form as HTMLFormElement)].some((field) =>
    [field.getAttribute('name'), field.id].some((name) => name !== null && name in Element.prototype),
  );
}
