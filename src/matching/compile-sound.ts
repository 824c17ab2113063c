/**
 * Compiles topics; where one cannot be compiled, the others without it.
 *
 * @param onFault - Told once of each topic that is left out. Throws only what compiling no topic at all throws.
 */
export function compileSound<Topic, Compiled>(
  topics: readonly Topic[],
  compile: (topics: readonly Topic[]) => Compiled,
  onFault: (fault: unknown) => void,
): Compiled {
  try {
    return compile(topics);
  } catch {
    return compile(topics.filter((topic) => isSound(topic, compile, onFault)));
  }
}

function isSound<Topic>(
  topic: Topic,
  compile: (topics: readonly Topic[]) => unknown,
  onFault: (fault: unknown) => void,
): boolean {
  try {
    compile([topic]);
    return true;
  } catch (fault) {
    onFault(fault);
    return false;
  }
}
