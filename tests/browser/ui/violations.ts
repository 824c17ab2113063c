import axe from 'axe-core';

/**
 * Asks axe about an element.
 *
 * @returns One line a violation, with the elements that it is about.
 */
export async function violationsIn(element: Element): Promise<string[]> {
  const { violations, passes } = await axe.run(element, { resultTypes: ['violations', 'passes'] });
  if (passes.length === 0) throw new Error('axe found nothing to check.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
