/** Style sheets are imported for their effect; Vite puts them in place. */
declare module '*.css';
