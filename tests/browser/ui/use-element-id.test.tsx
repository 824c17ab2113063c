import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, onTestFinished } from 'vitest';
import { useElementId } from '../../../src/ui/use-element-id';

const Named = () => <i id={useElementId()} />;

it('gives each component an id of its own, that of one which comes later too, and keeps it', () => {
  const draw = (...names: readonly string[]) =>
    act(() =>
      render(
        <p>
          {names.map((name) => (
            <Named key={name} />
          ))}
        </p>,
        document.body,
      ),
    );
  const ids = () => [...document.querySelectorAll('i')].map(({ id }) => id);
  onTestFinished(() => render(null, document.body));
  draw('a', 'b');
  const [first] = ids();
  draw('a', 'b', 'c');
  draw('a', 'b', 'c', 'd');
  expect(new Set(ids()).size).toBe(4);
  expect(ids()[0]).toBe(first);
});
