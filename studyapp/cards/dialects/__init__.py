"""Cards in files that are not written for Logseq; which file is which, the user says."""
