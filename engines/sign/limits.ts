/**
 * Bounds for foreign bytes. A file that breaks one is refused, never half believed. They are far above what scanners,
 * offices and trust services make.
 */
export const LIMITS = {
  /** Brackets inside brackets in one PDF object. */
  depth: 64,
  /** Bytes of one PDF object without its stream. */
  objectBytes: 16 << 20,
  /** Entries of all cross-reference sections together. */
  xrefEntries: 4_000_000,
  /** Revisions of one file. */
  revisions: 1_000,
  /** Bytes that all compressed object and cross-reference streams of a file may unpack to. */
  inflatedBytes: 256 << 20,
  /** Objects that one verification may read. */
  objectReads: 200_000,
  /** Nodes of a tree (pages, fields, names) that are visited. */
  treeNodes: 100_000,
  /** Signatures of one file. */
  signatures: 100,
  /** Bytes of one signature container (CMS with chain and time-stamp). */
  cmsBytes: 1 << 20,
  /** Certificates of one container, and steps from a certificate to its anchor. */
  certificates: 50,
  chainLength: 8,
  /** Bytes of a time-stamp server's answer. */
  timestampAnswerBytes: 128 << 10,
  /** Bytes of a PKCS#12 file, rounds of its key derivation. */
  keyFileBytes: 1 << 20,
  keyRounds: 10_000_000,
} as const;
