/** Where marketing staff change the rulebook: check, approval, publishing, and its HTTP face. */
package heed.rulebook.workshop;
