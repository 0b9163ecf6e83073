/** Parts of the house for tests, and the whole of it over HTTP. */
export { type TestKernel, type TestKernelOptions, testKernel } from './testing/kernel.ts';
export { type TestOffice, type TestOfficeOptions, type TestSession, testOffice } from './testing/office.ts';
