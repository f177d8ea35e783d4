"""What is written beside the pages: exports, downloads, and what crawlers and scripts read."""
