/** The only door of this room: seal a PDF or a file, and check what others sealed. */
export { type Attachment, attachToPdf } from './attach.ts';
export { type KeyFile, signerFromPkcs8, signerFromPkcs12 } from './keys/local-signer.ts';
export { LIMITS } from './limits.ts';
export type { ByteInput } from './pdf/byte-source.ts';
export type { Change } from './pdf/changes.ts';
export { type SealBytesOrder, sealBytes } from './seal-bytes.ts';
export { type SealOrder, sealPdf, sealPdfFile } from './seal-pdf.ts';
export { signFaults } from './sign.faults.ts';
export type { SealAlgorithm, Signer, SignRequest } from './signer.ts';
export { createTestPki, type TestPki } from './test-pki.simulator.ts';
export {
  startTimestampSimulator,
  type TimestampSimulator,
  type TimestampSimulatorOptions,
} from './time-stamp.simulator.ts';
export type { TimestampService } from './timestamp/client.ts';
export type { TrustSettings } from './verify/judge-message.ts';
export type {
  Check,
  CheckCode,
  Indication,
  Level,
  PdfSignatureVerdict,
  PdfVerdict,
  SignatureVerdict,
} from './verify/verdict.ts';
export { verifyBytes } from './verify/verify-bytes.ts';
export { type VerifyOrder, verifyPdf } from './verify/verify-pdf.ts';
export { type Certificate, type CertificateFacts, factsOf, readCertificates } from './x509/certificate.ts';
