/** Why: a mark for browser tabs and reader lists: a winnowing basket with a grain above it, for light and dark. */

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Winnow</title><style>path{fill:#8a5a00}@media (prefers-color-scheme:dark){path{fill:#e6b45c}}</style><path d="M3 17h26a13 12 0 0 1-26 0z"/><path d="M16 2c4 4 4 8 0 12-4-4-4-8 0-12z"/><path d="M6.500 6c3.500 1.500 5 4 4.500 8-3.500-1.500-5-4-4.500-8zM25.500 6c-3.500 1.500-5 4-4.500 8 3.500-1.500 5-4 4.500-8z"/></svg>
`;
