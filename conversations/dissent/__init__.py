"""The minority's word: what somebody sets against a result or a proposal, in their own words."""
