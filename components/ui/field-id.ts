/** The id of the control of a field, by the field's path in the request: an error summary links to it. */
export const fieldId = (path: string): string => `field-${path.replace(/[^\w-]/gu, "-")}`;
