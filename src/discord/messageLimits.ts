// Discord's limits for what we send, from its reference of messages and components; lengths in UTF-16 units.

/** Nested components counted. */
export const MAX_COMPONENTS = 40;
/** Of a message without components. */
export const MAX_CONTENT = 2_000;
/** Over all text displays of a message together. */
export const MAX_TEXT = 4_000;
export const MAX_ROWS = 5;
export const MAX_BUTTONS_IN_ROW = 5;
export const MAX_BUTTON_LABEL = 80;
export const MAX_CUSTOM_ID = 100;
export const MAX_CHOICE_LABEL = 100;
export const MAX_CHOICE_VALUE = 100;
export const MAX_PLACEHOLDER = 150;
/** Discord allows ten; together with five full rows of buttons they would be too many components. */
export const MAX_FILES = 5;
export const MAX_FORM_TITLE = 45;
export const MAX_FORM_LABEL = 45;
/** The text above the fields is one of them. */
export const MAX_FORM_PARTS = 5;
export const MAX_FORM_HINT = 100;
export const MAX_CHECKS = 10;
export const MAX_CHECK_TEXT = 100;
export const MAX_WRITTEN = 4_000;
/** Of what a member gives to an option, complete or not. */
export const MAX_GIVEN = 6_000;
export const MAX_THREAD_NAME = 100;
