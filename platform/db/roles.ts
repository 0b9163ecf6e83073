/** The two roles of every Bleibe database, embedded or not. Grants in the migrations name them. */

/** Owns the schemas and runs migrations; nothing else signs in as it. */
export const OWNER_ROLE = 'bleibe_owner';
/** What the program works as: has grants, owns nothing. */
export const APP_ROLE = 'bleibe_app';

export const DATABASE_NAME = 'bleibe';
/** Of the embedded server; for tests, benchmarks and repairs only. */
export const SUPERUSER = 'postgres';
