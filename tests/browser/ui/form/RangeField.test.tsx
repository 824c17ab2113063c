import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { RangeField } from '../../../../src/ui/form/RangeField';

function show(onSettle: (value: number) => void): HTMLInputElement {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  let value = 300;
  const draw = () =>
    act(() =>
      render(
        <RangeField
          name="Delay"
          value={value}
          min={0}
          max={2000}
          step={50}
          why="A sentence."
          show={(ms) => `${ms} ms`}
          speak={(ms) => `${ms} milliseconds`}
          onSettle={async (settled) => {
            onSettle(settled);
            value = settled;
            draw();
          }}
        />,
        root,
      ),
    );
  draw();
  const input = root.querySelector('input');
  if (!input) throw new Error('no input');
  return input;
}

const shownValue = () => document.querySelector('output')?.textContent;

it('shows each step of a key that is held, and settles once it is let go', async () => {
  const onSettle = vi.fn();
  const input = show(onSettle);
  input.focus();
  await userEvent.keyboard('{ArrowRight>3}');
  await expect.poll(shownValue).toBe('450 ms');
  expect(input.getAttribute('aria-valuetext')).toBe('450 milliseconds');
  expect(onSettle).not.toHaveBeenCalled();
  await userEvent.keyboard('{/ArrowRight}');
  await expect.poll(() => onSettle.mock.calls).toEqual([[450]]);
  expect(shownValue()).toBe('450 ms');
});

it('settles where the focus leaves while a key is down', async () => {
  const onSettle = vi.fn();
  const input = show(onSettle);
  input.focus();
  await userEvent.keyboard('{Home>}');
  await expect.poll(shownValue).toBe('0 ms');
  act(() => input.blur());
  await expect.poll(() => onSettle.mock.calls).toEqual([[0]]);
  await userEvent.keyboard('{/Home}');
});

it('shows a drag as it goes, and settles at its end', async () => {
  const onSettle = vi.fn();
  const input = show(onSettle);
  const move = (value: string, type: 'input' | 'change') =>
    act(() => {
      input.value = value;
      input.dispatchEvent(new Event(type, { bubbles: true }));
    });
  move('700', 'input');
  move('800', 'input');
  await expect.poll(shownValue).toBe('800 ms');
  expect(onSettle).not.toHaveBeenCalled();
  move('800', 'change');
  await expect.poll(() => onSettle.mock.calls).toEqual([[800]]);
});

it('has a name and its sentence', () => {
  const input = show(vi.fn());
  expect(input.labels?.[0]?.textContent).toBe('Delay');
  const why = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('A sentence.');
});
