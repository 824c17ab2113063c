/** Parts two facts of a line; no screen reader needs it. */
export function Dot() {
  return (
    <span class="dot" aria-hidden="true">
      {' · '}
    </span>
  );
}
