/** One entry of a Chromium trace that has a beginning, and an end where it took time. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, as `dur` is. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** @param trace - As Chromium hands it over. Throws where it is no trace. */
export function traceEventsIn(trace: Uint8Array): readonly TraceEvent[] {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  return traceEvents;
}
