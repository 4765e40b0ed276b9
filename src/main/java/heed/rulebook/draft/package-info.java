/** Drafts: named sets of changed files over a base release, edited by several people. */
package heed.rulebook.draft;
