/** A condition on a row of `user_account`: somebody with a way in, not a person who only came with a corpus. */
export const hasAccountSql = "NOT EXISTS (SELECT 1 FROM imported_person i WHERE i.user_id = user_account.id)";
