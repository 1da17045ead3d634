"""The commands of the command line, by what they are about; each is imported when it is called."""
