/** The one element that the popover adds to a page, and only while it is open. */
export const POPOVER_ELEMENT_NAME = 'backgrounder-popover';
