/** An automaton as typed arrays. State 0: on no path. */
export interface Transitions {
  /** States below this have a full row, failures resolved; the others keep their edges in the hash table. */
  readonly dense: number;
  /**
   * The rows, one code a symbol. A code below `special` is where the next state's row begins; from there on it is a state
   * that wants attention, because a form may end there or it has no row. So most of a text costs two look-ups a unit.
   */
  readonly codes: Uint16Array | Int32Array;
  readonly special: number;
  readonly keys: Int32Array;
  readonly values: Int32Array;
  readonly failures: Int32Array;
  /** The state itself or the nearest one on its failure path at which a form ends; 0 for none. */
  readonly exits: Int32Array;
  /** The form that ends at a state, else -1. */
  readonly formAt: Int32Array;
}

/**
 * 512 kB of rows: the states near the root, where nearly all of a text is spent. Measured with all forms in Node, a megabyte in
 * ten scripts: 5.7 ms; with 128 kB 6.9 ms, with 64 kB, where Chinese and Korean letters had most of the cells, 11.1 ms.
 */
const DENSE_CELLS = 131_072;

/**
 * Builds the states breadth-first, so that shallow states have small numbers and a failure is always smaller; in three steps,
 * each 2 to 3 ms while the code is cold.
 *
 * @param forms - Symbols of each form.
 * @param symbols - How many symbols there are.
 * @param space - The symbol of white space (0 is never in a form).
 */
export function* transitionsInSteps(
  forms: readonly Uint16Array[],
  symbols: number,
  space: number,
): Generator<void, Transitions> {
  const most = 1 + forms.reduce((sum, form) => sum + form.length, 0);
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const symbolOf = new Uint16Array(most);
  const ends = new Int32Array(most).fill(-1);
  let size = 1;
  const childOf = (parent: number, symbol: number): number => {
    let child = firstChild[parent] ?? 0;
    while (child !== 0 && symbolOf[child] !== symbol) child = sibling[child] ?? 0;
    return child;
  };
  const addChild = (parent: number, symbol: number): number => {
    const child = size++;
    symbolOf[child] = symbol;
    sibling[child] = firstChild[parent] ?? 0;
    firstChild[parent] = child;
    return child;
  };
  forms.forEach((form, index) => {
    let node = 0;
    for (const symbol of form) {
      node = childOf(node, symbol) || addChild(node, symbol);
    }
    ends[node] = index;
  });

  yield;

  const order = new Int32Array(size);
  const numberOf = new Int32Array(size);
  const parents = new Int32Array(size);
  let count = 1;
  for (let state = 0; state < count; state++) {
    const node = order[state] ?? 0;
    for (let child = firstChild[node] ?? 0; child !== 0; child = sibling[child] ?? 0) {
      order[count] = child;
      parents[count] = state;
      numberOf[child] = count++;
    }
  }

  const dense = Math.min(count, Math.max(1, Math.floor(DENSE_CELLS / symbols)));
  const rows = new Int32Array(dense * symbols);
  const failures = new Int32Array(count);
  const exits = new Int32Array(count);
  const formAt = new Int32Array(count).fill(-1);
  let buckets = 64;
  while (buckets < count * 4) buckets *= 2;
  const keys = new Int32Array(buckets);
  const values = new Int32Array(buckets);
  const mask = buckets - 1;
  const addEdge = (from: number, symbol: number, to: number): void => {
    if (from < dense) {
      rows[from * symbols + symbol] = to;
      return;
    }
    const key = from * symbols + symbol;
    let slot = slotOf(key, mask);
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = to;
  };
  const edgeFrom = (state: number, symbol: number): number => {
    for (let from = state; ; from = failures[from] ?? 0) {
      if (from < dense) return rows[from * symbols + symbol] ?? 0;
      const key = from * symbols + symbol;
      let slot = slotOf(key, mask);
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === key) return values[slot] ?? 0;
    }
  };

  for (let state = 0; state < count; state++) {
    const node = order[state] ?? 0;
    const symbol = symbolOf[node] ?? 0;
    if (state > 0) {
      const parent = parents[state] ?? 0;
      failures[state] = parent === 0 ? 0 : edgeFrom(failures[parent] ?? 0, symbol);
      formAt[state] = ends[node] ?? -1;
      exits[state] = formAt[state] === -1 ? (exits[failures[state] ?? 0] ?? 0) : state;
    }
    if (state > 0 && state < dense) {
      const from = (failures[state] ?? 0) * symbols;
      rows.copyWithin(state * symbols, from, from + symbols);
    }
    // A run of white space is one space.
    if (state > 0 && symbol === space) addEdge(state, space, state);
    for (let child = firstChild[node] ?? 0; child !== 0; child = sibling[child] ?? 0) {
      addEdge(state, symbolOf[child] ?? 0, numberOf[child] ?? 0);
    }
  }
  yield;

  const special = dense * symbols;
  const codes = special + count > 0x10000 ? new Int32Array(special) : new Uint16Array(special);
  for (let cell = 0; cell < special; cell++) {
    const state = rows[cell] ?? 0;
    codes[cell] = state >= dense || exits[state] !== 0 ? special + state : state * symbols;
  }
  // What is invisible changes nothing and finds nothing twice.
  for (let state = 0; state < dense; state++) codes[state * symbols] = state * symbols;
  return { dense, codes, special, keys, values, failures, exits, formAt };
}

/** Knuth's multiplicative hash, its high bits: state and symbol are small and dense. */
export function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
}
