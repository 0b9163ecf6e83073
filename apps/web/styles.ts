/** Styles that every entry shares: KERN's tokens (see vite.config.ts) and the components of ui/. */
import '@kern-ux/native/dist/kern.css';
import '#ui/css/ui.css';
