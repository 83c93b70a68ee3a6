/** Nobody comes in here without a session and a password of their own. */
export { default } from "../inside";
