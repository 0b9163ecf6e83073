/** The only door of this room: exact full-text retrieval for German, in this process, without model weights. */
export {
  Best,
  best,
  countAtHome,
  countOf,
  frequencyOf,
  giveBack,
  type Home,
  type QueryTerm,
  type ScoredPassage,
  type Scores,
  scoreAll,
  scoresFor,
  stands,
  standsIn,
  standsInAny,
  type Weights,
} from './search.ts';
export { buildSegment, EVER, FOREVER, type Passage, readSegment, type Segment, writeSegment } from './segment.ts';
export { distanceWithin, NearWords } from './typo.ts';
export { type ByteVector, type Near, toBytes, VectorSet } from './vectors.ts';
export { WordList } from './word-list.ts';
export { countWords, foldUmlauts, stemOf, Vocabulary, vocabularyWords, wordsOf } from './words.ts';
