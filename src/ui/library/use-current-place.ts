import { useEffect, useState } from 'preact/hooks';

/** So far down the window reaches what one reads; a heading above this line has been come to. By feel. */
const READING_LINE = 0.25;

/**
 * The place on the page where the reader is: the last one that begins above the reading line, and at the very end of the
 * page the last of all.
 *
 * @param shown - A new value looks again: what is on the page has changed.
 * @returns The value of its `data-place`; `null` above the first.
 */
export function useCurrentPlace(shown: unknown): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => setCurrent(currentPlace());
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', lookSoon, { passive: true });
    addEventListener('resize', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      removeEventListener('resize', lookSoon);
    };
  }, [shown]);
  return current;
}

function currentPlace(): string | null {
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  const line = clientHeight * READING_LINE;
  const place = isAtEnd ? places.at(-1) : places.findLast((each) => each.getBoundingClientRect().top <= line);
  return place?.dataset.place ?? null;
}
