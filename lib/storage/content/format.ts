/**
 * Version of the shape in which bodies are stored: what `contentSchemas` make of them. Raise it with any change
 * of those schemas. A device that finds content of another format reads it with care and pulls it anew.
 */
export const CONTENT_FORMAT = 2;
