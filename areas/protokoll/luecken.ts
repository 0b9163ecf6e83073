/** Numbers seen in almost ascending order, and the spans that are still missing. */
export interface Spanne {
  readonly von: number;
  readonly bis: number;
}

export class Luecken {
  /** Ascending, never touching. */
  #spans: Spanne[] = [];
  #last = 0;

  /** The highest number seen. */
  get last(): number {
    return this.#last;
  }

  /** Spans below the highest number that were not seen. */
  get spans(): readonly Spanne[] {
    return this.#spans;
  }

  /** False when the number was seen before. */
  add(id: number): boolean {
    if (id > this.#last) {
      if (id > this.#last + 1) this.#spans.push({ von: this.#last + 1, bis: id - 1 });
      this.#last = id;
      return true;
    }
    const at = this.#find(id);
    if (at === -1) return false;
    const { von, bis } = this.#spans[at] as Spanne;
    const left = von < id ? [{ von, bis: id - 1 }] : [];
    const right = id < bis ? [{ von: id + 1, bis }] : [];
    this.#spans.splice(at, 1, ...left, ...right);
    return true;
  }

  #find(id: number): number {
    let low = 0;
    let high = this.#spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { von, bis } = this.#spans[middle] as Spanne;
      if (id < von) high = middle - 1;
      else if (id > bis) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}
