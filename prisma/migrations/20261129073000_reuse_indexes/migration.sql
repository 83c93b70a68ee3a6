-- What entered lately is found through the index too, not by reading a pending list at every question.
ALTER INDEX "text_print_shingles_idx" SET (fastupdate = off);
ALTER INDEX "text_print_anchors_idx" SET (fastupdate = off);
