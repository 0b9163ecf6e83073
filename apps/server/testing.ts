/** Parts of the house for tests, and the whole of it over HTTP. */
export { databaseCpuMs, postmasterOf } from './testing/database-cpu.ts';
export { type TestKernel, type TestKernelOptions, testKernel } from './testing/kernel.ts';
export { signInAs, type TestOffice, type TestOfficeOptions, TestSession, testOffice } from './testing/office.ts';
export { longScans, type Question, questionsOf } from './testing/plans.ts';
