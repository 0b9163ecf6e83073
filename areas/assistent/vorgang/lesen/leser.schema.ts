/** How a fact is found on a page: the shapes of the table in `leser.data.ts`. */
export type Leserwert = boolean | number | string;

export type Lesart =
  | 'betrag'
  | 'tag'
  | 'monate'
  | 'tagessaetze'
  | 'stunden'
  | 'niveau'
  | 'isco'
  | 'staat'
  | 'ganze'
  | 'passtag'
  | 'wahl';

/** A clear phrase and what it says. All patterns are over plain small letters (`faltText`). */
export interface Wendung {
  readonly muster: RegExp;
  readonly wert: Leserwert;
  /** What it says where it is negated; missing: nothing. */
  readonly verneint?: Leserwert;
  /** Must stand in the same sentence. */
  readonly mit?: RegExp;
  /** Must not stand in the same sentence. */
  readonly nicht?: RegExp;
  /** The phrase has its own negation: „Befristung: keine“. */
  readonly fest?: true;
}

/** A question of a form, answered with yes or no. */
export interface Frage {
  readonly worte: string;
  readonly ja?: Leserwert;
  readonly nein?: Leserwert;
}

export interface Leser {
  readonly feld: string;
  /** Types of document (`areas/akten`) that can hold it. */
  readonly typen: readonly string[];
  readonly art: Lesart;
  /** The period that the fact is counted in. */
  readonly takt?: 'jahr' | 'monat';
  /** Labels that mean this fact and no other. */
  readonly genau?: readonly string[];
  /** Labels that mean it where nothing stands closer. */
  readonly nah?: readonly string[];
  /** Sentences that hold the value; the value stands within the match. */
  readonly vorlagen?: readonly RegExp[];
  readonly wendungen?: readonly Wendung[];
  readonly fragen?: readonly Frage[];
  /** What a quotation must speak of to prove a number or a day that no label shows. */
  readonly hinweis?: RegExp;
  /** Words that make it another fact: a former salary, the birth of a parent. */
  readonly anders?: RegExp;
  /** Smallest and greatest value that is believed. */
  readonly grenzen?: readonly [number, number];
  /** Several values add up, so that none of them is the fact. */
  readonly summe?: true;
}
