//! Short random ids.
//!
//! The core takes ids from its caller, so that it stays deterministic; this is where the caller gets them.

use super::window;

/// Crockford's base32 in lower case: no `i`, `l`, `o`, `u`, so that an id can be read out and makes no words.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 12;

/// A new id of twelve characters: 60 random bits, so that among a million ids a clash has odds of one in two million.
pub fn short_id() -> String {
    let mut bytes = [0; LENGTH];
    let crypto = window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        // No browser that runs WebAssembly lacks it; an id from a weaker source is better than none.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    spell(&bytes)
}

fn spell(bytes: &[u8]) -> String {
    let letter = |byte: &u8| ALPHABET.get(usize::from(byte % 32)).map(|&letter| char::from(letter));
    bytes.iter().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::spell;

    #[test]
    fn spells_every_byte() {
        assert_eq!(spell(&[0, 9, 10, 31, 32, 255]), "09az0z");
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(spell(&all).len(), 256);
    }
}
