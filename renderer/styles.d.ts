/** Stylesheets are imported for their effect; Vite links them from the page's head. */
declare module '*.css';
