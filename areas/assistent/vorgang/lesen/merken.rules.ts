/** A pure function of one object, asked many times for the same one: its answer is kept as long as the object is. Pure. */
export function merke<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = find(key);
    kept.set(key, found);
    return found;
  };
}
