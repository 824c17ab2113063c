import { cdp } from 'vitest/browser';

type Feature = 'prefers-color-scheme' | 'prefers-contrast' | 'prefers-reduced-motion' | 'forced-colors' | 'pointer';

/** Lets the browser behave as on a system with these preferences, until it is called with none. */
export async function emulateMedia(features: Partial<Record<Feature, string>>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await session().send('Emulation.setEmulatedMedia', { features: list });
}

/** Shows the page as printed, or on the screen again. */
export async function emulatePrint(isPrinted: boolean): Promise<void> {
  await session().send('Emulation.setEmulatedMedia', { media: isPrinted ? 'print' : '' });
}

/** Lets the browser behave as on a device that is touched, or not. */
export async function emulateTouch(isTouched: boolean): Promise<void> {
  await session().send('Emulation.setTouchEmulationEnabled', { enabled: isTouched });
}

/** Presses the mouse at a point of the viewport of the test; such a press is trusted. The second of a double click is its click 2. */
export async function pressAt(x: number, y: number, clickCount = 1): Promise<void> {
  await moveTo(x, y);
  await mouse('mousePressed', x, y, clickCount);
  await mouse('mouseReleased', x, y, clickCount);
}

export async function moveTo(x: number, y: number): Promise<void> {
  await mouse('mouseMoved', x, y);
}

async function mouse(type: string, x: number, y: number, clickCount = 0): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth, 0);
  const scale = frame.width / window.innerWidth;
  const button = type === 'mouseMoved' ? 'none' : 'left';
  await session().send('Input.dispatchMouseEvent', {
    type,
    x: frame.left + x * scale,
    y: frame.top + y * scale,
    button,
    clickCount,
  });
}

interface Session {
  send(method: string, parameters: object): Promise<unknown>;
}

/** Vitest's type of the session names no method; Playwright's session is what it is. */
function session(): Session {
  return cdp() as unknown as Session;
}
