/**
 * Files that people take away or bring.
 */
@NullMarked
package fr.logementdabord.documents;

import org.jspecify.annotations.NullMarked;
