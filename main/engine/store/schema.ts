/** "TkMk" in ASCII, in bytes 68 to 71 of the file: what makes it one of ours. */
export const APPLICATION_ID = 0x546b4d6b;

/** Bytes of a database above which it is not opened: everything is held in memory twice while a snapshot is written (measured: 907 MB = 1.9 GB resident). */
export const MOST_BYTES = 1024 * 1024 * 1024;
/**
 * Bytes that a change may bring a project to. Below MOST_BYTES, so that what was confirmed can be opened and its journal
 * done again.
 */
export const MOST_EDITED = MOST_BYTES - 32 * 1024 * 1024;
/** Bytes of a page; SQLite's own choice. */
export const PAGE = 4096;
