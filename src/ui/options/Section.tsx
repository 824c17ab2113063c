import type { ComponentChildren } from 'preact';

export interface SectionProps {
  /** Where an address of this page may point. */
  readonly id: string;
  readonly heading: string;
  /** A sentence on what the section is about. */
  readonly why: string;
  readonly children: ComponentChildren;
}

export function Section({ id, heading, why, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <p class="section-why">{why}</p>
      {children}
    </section>
  );
}
