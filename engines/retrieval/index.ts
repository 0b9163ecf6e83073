/** The only door of this room: exact full-text retrieval for German, in this process, without model weights. */
export {
  best,
  countOf,
  frequencyOf,
  type Home,
  type QueryTerm,
  type ScoredPassage,
  scoreAll,
  stands,
  type Weights,
} from './search.ts';
export { buildSegment, EVER, FOREVER, type Passage, readSegment, type Segment, writeSegment } from './segment.ts';
export { distanceWithin, NearWords } from './typo.ts';
export { WordList } from './word-list.ts';
export { countWords, foldUmlauts, stemOf, Vocabulary, vocabularyWords, wordsOf } from './words.ts';
