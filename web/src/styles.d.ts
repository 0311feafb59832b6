/** Style sheets are handled by Vite. */
declare module '*.css';
