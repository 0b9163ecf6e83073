/** The only door of this room: exact full-text retrieval for German, in this process, without model weights. */
export { best, countOf, frequencyOf, type QueryTerm, type ScoredPassage, scoreAll, type Weights } from './search.ts';
export { buildSegment, EVER, FOREVER, type Passage, readSegment, type Segment, writeSegment } from './segment.ts';
export { distanceWithin, NearWords } from './typo.ts';
export { type ByteVector, type Near, toBytes, VectorSet } from './vectors.ts';
export { countWords, foldUmlauts, stemOf, Vocabulary, wordsOf } from './words.ts';
