import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** In bytes, of all worlds of a page's process. */
export interface HeapUsage {
  /** Objects and code of scripts. */
  readonly scripts: number;
  /** The browser's own objects. */
  readonly browser: number;
  /** What typed arrays and sources of scripts hold beside them. */
  readonly backing: number;
}

/**
 * A collection spares what a task of the browser's holds just then: one in ten readings had 0.6 MB more, which the next collection
 * took, some tenths of a second later.
 */
const READINGS = 5;
const APART_MS = 200;

/**
 * The least of several readings, each right after a collection of garbage; before them young objects are collected by themselves.
 * Whatever a page does makes the browser do that every few moments, and only then Chromium lets go of what scripts saw nodes
 * through: where a full collection comes first, it holds them as long as their nodes.
 */
export async function settledHeapOf(page: Page): Promise<HeapUsage> {
  await page.evaluate('gc({ type: "minor" })');
  const session = await page.createCDPSession();
  const readings: HeapUsage[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    await pause(APART_MS);
    // The second time for what the first one only lets go.
    for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    const { usedSize: scripts, embedderHeapUsedSize: browser = 0, backingStorageSize: backing = 0 } = usage;
    readings.push({ scripts, browser, backing });
  }
  await session.detach();
  return readings.reduce((least, one) => (sumOf(one) < sumOf(least) ? one : least));
}

function sumOf({ scripts, browser, backing }: HeapUsage): number {
  return scripts + browser + backing;
}
