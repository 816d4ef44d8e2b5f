//! Choices as bits, the likelier the fewer (adaptive binary arithmetic coding, 算術符号): what is written of all records or
//! of very many takes as many bits as it tells, whatever it is.

/// How likely one of two choices is, as learned from those before.
#[derive(Clone, Copy, Debug)]
pub struct Chance(u32);

/// Probabilities are counted in so small parts.
const PARTS: u32 = 12;
/// By so small a part each choice changes what is expected of the next.
const LEARNING: u32 = 5;
/// Below that the range is widened by a byte.
const NARROW: u32 = 1 << 24;

impl Default for Chance {
    fn default() -> Self {
        Self(1 << (PARTS - 1))
    }
}

impl Chance {
    /// What part of the range stands for yes.
    fn of(self, range: u32) -> u32 {
        (range >> PARTS) * self.0
    }

    fn learn(&mut self, yes: bool) {
        match yes {
            true => self.0 += ((1 << PARTS) - self.0) >> LEARNING,
            false => self.0 -= self.0 >> LEARNING,
        }
    }
}

/// What is expected of numbers: how long they are, and how the longest part of them begins.
#[derive(Clone, Debug, Default)]
pub struct Chances {
    lengths: [Chance; u32::BITS as usize],
    seconds: [Chance; u32::BITS as usize],
}

/// How likely each of several choices is; of as many as that is a power of two.
#[derive(Clone, Debug)]
pub struct Choices<const COUNT: usize>([Chance; COUNT]);

impl<const COUNT: usize> Default for Choices<COUNT> {
    fn default() -> Self {
        Self([Chance::default(); COUNT])
    }
}

/// Reads what an [`Encoder`] wrote. Behind its end there is nothing sensible, and no end.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    range: u32,
    code: u32,
}

/// So many bytes are read ahead.
const AHEAD: usize = 4;

impl<'a> Decoder<'a> {
    /// Begins.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, at: 0, range: u32::MAX, code: 0 };
        // The first byte only takes what is carried.
        (0..=AHEAD).for_each(|_| decoder.shift());
        decoder
    }

    /// Whether more was read than there is: whatever was read last makes no sense.
    pub fn is_beyond(&self) -> bool {
        self.at > self.bytes.len()
    }

    /// A choice.
    pub fn flag(&mut self, chance: &mut Chance) -> bool {
        let yes = chance.of(self.range);
        let flag = self.code < yes;
        match flag {
            true => self.range = yes,
            false => {
                self.code -= yes;
                self.range -= yes;
            }
        }
        chance.learn(flag);
        if self.range < NARROW {
            self.range <<= u8::BITS;
            self.shift();
        }
        flag
    }

    /// A number.
    pub fn number(&mut self, chances: &mut Chances) -> u32 {
        let longest = u32::BITS - 1;
        let length = (0..longest).find(|length| self.flag(&mut chances.lengths[*length as usize])).unwrap_or(longest);
        let mut high = 1u32;
        for bit in 0..length {
            let mut even = Chance::default();
            let chance = if bit == 0 { &mut chances.seconds[length as usize] } else { &mut even };
            high = high << 1 | u32::from(self.flag(chance));
        }
        high - 1
    }

    /// One of several choices.
    pub fn choice<const COUNT: usize>(&mut self, choices: &mut Choices<COUNT>) -> usize {
        let mut node = 1;
        while node < COUNT {
            node = node << 1 | usize::from(self.flag(&mut choices.0[node]));
        }
        node - COUNT
    }

    fn shift(&mut self) {
        self.code = self.code << u8::BITS | u32::from(self.bytes.get(self.at).copied().unwrap_or_default());
        self.at += 1;
    }
}

/// Writes choices.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Encoder {
    bytes: Vec<u8>,
    /// Where the range begins; what is above 32 bits is carried into the bytes before.
    low: u64,
    range: u32,
}

#[cfg(not(target_arch = "wasm32"))]
impl Default for Encoder {
    fn default() -> Self {
        Self { bytes: vec![0], low: 0, range: u32::MAX }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Encoder {
    /// A choice.
    pub fn flag(&mut self, chance: &mut Chance, flag: bool) {
        let yes = chance.of(self.range);
        match flag {
            true => self.range = yes,
            false => {
                self.low += u64::from(yes);
                self.range -= yes;
            }
        }
        chance.learn(flag);
        if self.range < NARROW {
            self.range <<= u8::BITS;
            self.shift();
        }
    }

    /// A number below 2^31.
    pub fn number(&mut self, chances: &mut Chances, number: u32) {
        let high = number + 1;
        let length = high.ilog2();
        (0..length).for_each(|shorter| self.flag(&mut chances.lengths[shorter as usize], false));
        if length < u32::BITS - 1 {
            self.flag(&mut chances.lengths[length as usize], true);
        }
        for bit in 0..length {
            let mut even = Chance::default();
            let chance = if bit == 0 { &mut chances.seconds[length as usize] } else { &mut even };
            self.flag(chance, high >> (length - 1 - bit) & 1 == 1);
        }
    }

    /// One of several choices.
    pub fn choice<const COUNT: usize>(&mut self, choices: &mut Choices<COUNT>, choice: usize) {
        let mut node = 1;
        for bit in (0..COUNT.ilog2()).rev() {
            let flag = choice >> bit & 1 == 1;
            self.flag(&mut choices.0[node], flag);
            node = node << 1 | usize::from(flag);
        }
    }

    /// What was written.
    pub fn finish(mut self) -> Vec<u8> {
        (0..AHEAD).for_each(|_| self.shift());
        self.bytes
    }

    /// Settles the highest byte.
    fn shift(&mut self) {
        if self.low > u64::from(u32::MAX) {
            for byte in self.bytes.iter_mut().rev() {
                *byte = byte.wrapping_add(1);
                if *byte > 0 {
                    break;
                }
            }
        }
        self.bytes.push((self.low >> (u32::BITS - u8::BITS)) as u8);
        self.low = self.low << u8::BITS & u64::from(u32::MAX);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(choices in prop::collection::vec((any::<bool>(), 0..i32::MAX as u32), 0..200)) {
            let mut letters = Choices::<16>::default();
            let (mut encoder, mut chance, mut chances) = (Encoder::default(), Chance::default(), Chances::default());
            for (flag, number) in &choices {
                encoder.flag(&mut chance, *flag);
                encoder.number(&mut chances, *number >> (number % 31));
                encoder.choice(&mut letters, *number as usize % 16);
            }
            let bytes = encoder.finish();
            let (mut decoder, mut chance, mut chances) = (Decoder::new(&bytes), Chance::default(), Chances::default());
            let mut letters = Choices::<16>::default();
            for (flag, number) in choices {
                prop_assert_eq!(decoder.flag(&mut chance), flag);
                prop_assert_eq!(decoder.number(&mut chances), number >> (number % 31));
                prop_assert_eq!(decoder.choice(&mut letters), number as usize % 16);
            }
            prop_assert!(!decoder.is_beyond());
        }
    }

    #[test]
    fn what_is_likely_takes_few_bits() {
        let mut encoder = Encoder::default();
        let mut chance = Chance::default();
        (0..10_000).for_each(|at| encoder.flag(&mut chance, at % 100 == 0));
        assert!(encoder.finish().len() < 150);
    }

    #[test]
    fn what_is_carried_goes_through_all_bytes() {
        // The unlikely choice each time takes the upper end of the range.
        let (mut encoder, mut chance) = (Encoder::default(), Chance::default());
        (0..2_000).for_each(|at| encoder.flag(&mut chance, at % 7 == 0));
        let bytes = encoder.finish();
        let (mut decoder, mut chance) = (Decoder::new(&bytes), Chance::default());
        assert!((0..2_000).all(|at| decoder.flag(&mut chance) == (at % 7 == 0)));
    }
}
