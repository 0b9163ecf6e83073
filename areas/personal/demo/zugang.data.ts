/** How everybody signs in to the demo. Public on purpose; accounts that use it let nobody in without `--demo`. */
export const DEMO_KENNWORT = 'willkommen-in-musterstadt';

/** Base32 of 20 bytes, shared by all accounts of the demo. */
export const DEMO_TOTP = 'BLEIBEMUSTERSTADTDEMOSCHLUESSELA';
