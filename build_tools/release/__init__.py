"""From a repository to what is kept for good: every published edition on the site, and one sealed archive of each."""
