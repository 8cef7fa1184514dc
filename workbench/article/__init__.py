"""Articles: reading them, their paragraphs and sentences, and where a quote sits in them."""
