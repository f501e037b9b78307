"""Relations between claims, and the article's remarks on its own figures."""
